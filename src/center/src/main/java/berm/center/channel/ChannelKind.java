package berm.center.channel;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of channel: its word in the file, who reads its settings, and the rules it has where
 * the file gives none. A new kind is one class and one line here.
 */
enum ChannelKind {
    WEBHOOK(Webhook.Settings::read, ChannelRules.DEFAULTS),
    MAIL(Mail.Settings::read, ChannelRules.DEFAULTS),
    /** One call per person in ten minutes is our rule. */
    SMS(Sms.Settings::read, ChannelRules.DEFAULTS.withQuiet(Duration.ofMinutes(10))),
    DINGTALK(
            DingTalk.Settings::read,
            ChannelRules.DEFAULTS.withPerMinute(DingTalk.PUBLISHED_PER_MINUTE)),
    WECOM(WeCom.Settings::read, ChannelRules.DEFAULTS.withPerMinute(WeCom.RECALLED_PER_MINUTE)),
    /** A siren that sounds late frightens people for nothing. */
    SIREN(Siren.Settings::read, ChannelRules.DEFAULTS.withGiveUpAfter(Duration.ofMinutes(5))),
    CAP(CapPush.Settings::read, ChannelRules.DEFAULTS);

    private final Function<ChannelFields, @Nullable ChannelSettings> read;
    final ChannelRules rules;

    ChannelKind(Function<ChannelFields, @Nullable ChannelSettings> read, ChannelRules rules) {
        this.read = read;
        this.rules = rules;
    }

    /** The settings, or null with the problems added. */
    @Nullable ChannelSettings read(ChannelFields fields) {
        return read.apply(fields);
    }
}
