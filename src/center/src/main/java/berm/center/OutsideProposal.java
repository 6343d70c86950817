package berm.center;

import berm.domain.Colour;
import berm.domain.alarm.SiteEvent;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import berm.messages.SiteConsequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words with which a draft begins: of the event, its worst alarm and the site's plan.
 *
 * <p>What people are told to do at each colour is proposed by us; whoever drafts may say otherwise.
 *
 * @param lead the alarm that speaks for the event; null when none is open
 * @param plan in force at the site; null when it has none
 */
record OutsideProposal(
        Language language, SiteEvent event, @Nullable SaidAlarm lead, @Nullable PlanView plan) {
    private static final String POND = "tailings-pond";

    /** A warning in both languages. */
    static Warning warning(SiteEvent event, @Nullable SaidAlarm lead, @Nullable PlanView plan) {
        var zh = new OutsideProposal(Language.ZH, event, lead, plan);
        var en = new OutsideProposal(Language.EN, event, lead, plan);
        return new Warning(event.colour(), false, zh.words(), en.words());
    }

    /** That a warning no longer holds, in both languages. */
    static Warning lifting(SiteEvent event, @Nullable SaidAlarm lead, @Nullable PlanView plan) {
        var zh = new OutsideProposal(Language.ZH, event, lead, plan);
        var en = new OutsideProposal(Language.EN, event, lead, plan);
        return new Warning(event.colour(), true, zh.lifted(), en.lifted());
    }

    private Words words() {
        return new Words(
                cut(headline(), Words.HEADLINE),
                cut(finding() + people(), Words.DESCRIPTION),
                instruction(),
                cut(area(), Words.AREA));
    }

    private Words lifted() {
        String headline = language.say(name() + "预警解除", "Warning lifted: " + name());
        return new Words(cut(headline, Words.HEADLINE), why(), "", cut(area(), Words.AREA));
    }

    private String headline() {
        String colour = language.colour(event.colour());
        return language.say(name() + colour + "色预警", colour + " warning: " + name());
    }

    private String why() {
        return Boolean.FALSE.equals(event.real())
                ? language.say("经核实，此前预警不属实。", "The earlier warning was found not to be real.")
                : language.say("险情已解除。", "The danger is over.");
    }

    private String finding() {
        return lead == null
                ? language.say(name() + "出现险情。", "Danger at " + name() + ".")
                : language.say(
                        lead.said().zh().headline() + "。", lead.said().en().headline() + ".");
    }

    private String people() {
        int people = consequence().map(SiteConsequence::peopleDownstream).orElse(0);
        return people == 0
                ? ""
                : language.say("下游" + people + "人。", " " + people + " people downstream.");
    }

    private Optional<SiteConsequence> consequence() {
        return Optional.ofNullable(plan == null ? null : plan.sheet().consequence());
    }

    private String instruction() {
        boolean head = consequence().map(SiteConsequence::headPond).orElse(false);
        if (event.colour() == Colour.RED || (event.colour() == Colour.ORANGE && head)) {
            return isPond() ? leaveDownstream() : leaveAround();
        }
        return event.colour() == Colour.ORANGE
                ? language.say("做好撤离准备，关注后续通知。", "Be ready to leave, and wait for news.")
                : language.say("关注后续通知。", "Wait for news.");
    }

    private String leaveDownstream() {
        return language.say(
                "下游人员立即按撤离路线转移到高处，不要返回。",
                "People downstream: go to high ground by the planned routes now; do not go back.");
    }

    private String leaveAround() {
        return language.say(
                "周边人员立即向侧上风方向撤离，不要返回。",
                "People nearby: leave crosswind or upwind now; do not go back.");
    }

    private String area() {
        return isPond()
                ? language.say(name() + "下游", "Downstream of " + name())
                : language.say(name() + "周边", "Around " + name());
    }

    private boolean isPond() {
        return plan != null && plan.kind().equals(POND);
    }

    private String name() {
        return plan == null ? event.site() : language.say(plan.name());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
