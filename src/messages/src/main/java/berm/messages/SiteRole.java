package berm.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person answers for at a site; each kind of site has its own. */
public enum SiteRole {
    /** The company and its pond chief: 企业, 库长. */
    OWNER("tailings-pond", 0),
    /** The county's official for the pond: 县包保. */
    COUNTY("tailings-pond", 1),
    /** The city's official for the pond: 市包保. */
    CITY("tailings-pond", 2),
    /** 主要负责人. */
    PRINCIPAL("hazard-source", 2),
    /** 技术负责人. */
    TECHNICAL("hazard-source", 1),
    /** 操作负责人. */
    OPERATING("hazard-source", 0);

    private final String kind;
    private final int level;

    SiteRole(String kind, int level) {
        this.kind = kind;
        this.level = level;
    }

    /** Inside the organisation, 0 the lowest. */
    public int level() {
        return level;
    }

    /** The one at a level of that kind of site. */
    public static Optional<SiteRole> at(String kind, int level) {
        return at(kind).stream().filter(role -> role.level == level).findFirst();
    }

    /** The roles at a site of that kind; none when there is no such kind. */
    public static List<SiteRole> at(String kind) {
        return Arrays.stream(values()).filter(role -> role.kind.equals(kind)).toList();
    }

    /** As a site file says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String words(List<SiteRole> roles) {
        return roles.stream().map(SiteRole::word).collect(Collectors.joining(", "));
    }
}
