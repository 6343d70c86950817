package berm.messages;

import berm.domain.plan.Sensor;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people declare of the place and the people of a site; no decision rests on it. */
final class DeclaredFacts {
    static final String POND = "tailings-pond";
    static final String HAZARD_SOURCE = "hazard-source";
    private static final Pattern COUNTY = Pattern.compile("[1-9][0-9]{5}");
    static final int NAME = 80;
    private static final int ADDRESS = 200;
    private static final int LINK = 500;
    private static final int MOST_SEASONS = 12;
    private static final int MOST_PEOPLE = 50;
    private static final int MOST_DOWNSTREAM = 10_000_000;
    private static final int LOWEST_LEVEL = 9;

    private final String kind;
    private final KnownSensors sensors;

    /**
     * @param kind of the site; a word that is none when that is wrong
     */
    DeclaredFacts(String kind, List<Sensor> sensors) {
        this(kind, KnownSensors.of(sensors));
    }

    DeclaredFacts(String kind, KnownSensors sensors) {
        this.kind = kind;
        this.sensors = sensors;
    }

    SiteFacts of(Fields site) {
        only(site, POND, Set.of("section", "seasons"));
        only(site, HAZARD_SOURCE, Set.of("tanks"));
        return new SiteFacts(
                place(site.object("place", false)),
                consequence(site.object("consequence", false)),
                video(site),
                site.list("seasons", 1, MOST_SEASONS, DeclaredFacts::season),
                site.list("people", 1, MOST_PEOPLE, this::person),
                DeclaredSection.of(site.object("section", false), sensors),
                DeclaredTanks.of(site, sensors));
    }

    private void only(Fields site, String wanted, Set<String> blocks) {
        boolean other = kind.equals(POND) || kind.equals(HAZARD_SOURCE);
        if (other && !kind.equals(wanted)) {
            blocks.stream()
                    .sorted()
                    .filter(site::has)
                    .forEach(block -> site.wrong(block, "belongs to a " + wanted + " alone"));
        }
    }

    private static @Nullable SitePlace place(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        Double latitude = fields.decimal("latitude", -90, 90);
        Double longitude = fields.decimal("longitude", -180, 180);
        String datum = fields.line("datum", false, NAME);
        String county = fields.text("county", false);
        if (county != null && !COUNTY.matcher(county).matches()) {
            fields.wrong("county", "'" + county + "' must be six digits of GB/T 2260, as 330683");
        }
        String address = fields.line("address", false, ADDRESS);
        fields.done();
        return latitude == null || longitude == null
                ? null
                : new SitePlace(latitude, longitude, datum, county, address);
    }

    private @Nullable SiteConsequence consequence(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        boolean headPond = fields.truth("headPond");
        if (headPond && kind.equals(HAZARD_SOURCE)) {
            fields.wrong("headPond", "belongs to a tailings-pond alone");
        }
        Integer people = fields.whole("peopleDownstream", 0, MOST_DOWNSTREAM);
        fields.done();
        return people == null ? null : new SiteConsequence(headPond, people);
    }

    private static @Nullable String video(Fields site) {
        String link = site.line("video", false, LINK);
        if (link == null) {
            return null;
        }
        try {
            URI address = new URI(link);
            if ("https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return link;
            }
        } catch (URISyntaxException none) {
            // told below
        }
        site.wrong("video", "must be an address that begins with https:// and has no user in it");
        return null;
    }

    private static @Nullable SiteSeason season(Fields fields) {
        SiteName name = SiteName.read(fields.object("name", true), NAME);
        String from = day(fields, "from");
        String to = day(fields, "to");
        Double most = fields.metres("most", SectionBounds.LOWEST, SectionBounds.HIGHEST);
        fields.done();
        return name == null || from == null || to == null || most == null
                ? null
                : new SiteSeason(name, from, to, most);
    }

    private static @Nullable String day(Fields fields, String name) {
        String text = fields.text(name, true);
        if (text == null) {
            return null;
        }
        try {
            return MonthDay.parse("--" + text).toString().substring(2);
        } catch (DateTimeException wrong) {
            fields.wrong(name, "'" + text + "' must be a month and a day such as 04-15");
            return null;
        }
    }

    private @Nullable SitePerson person(Fields fields) {
        String name = fields.line("name", true, NAME);
        SiteRole role = role(fields);
        String organisation = fields.line("organisation", false, NAME);
        String phone = fields.text("phone", true);
        if (phone != null && !SitePerson.isPhone(phone)) {
            fields.wrong("phone", "must be 3 to 20 digits, with + before and - or spaces between");
            phone = null;
        }
        Integer level = fields.has("level") ? fields.whole("level", 1, LOWEST_LEVEL) : (Integer) 1;
        fields.done();
        return name == null || role == null || phone == null || level == null
                ? null
                : new SitePerson(name, role, organisation, phone, level);
    }

    private @Nullable SiteRole role(Fields fields) {
        String text = fields.text("role", true);
        List<SiteRole> roles = SiteRole.at(kind);
        if (text == null || roles.isEmpty()) {
            return null;
        }
        for (SiteRole role : roles) {
            if (role.word().equals(text)) {
                return role;
            }
        }
        fields.wrong(
                "role", "'" + text + "' must be one of " + SiteRole.words(roles) + " at a " + kind);
        return null;
    }
}
