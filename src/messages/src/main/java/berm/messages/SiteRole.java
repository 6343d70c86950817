package berm.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person answers for at a site; each kind of site has its own. */
public enum SiteRole {
    /** The company and its pond chief: 企业, 库长. */
    OWNER("tailings-pond"),
    /** The county's official for the pond: 县包保. */
    COUNTY("tailings-pond"),
    /** The city's official for the pond: 市包保. */
    CITY("tailings-pond"),
    /** 主要负责人. */
    PRINCIPAL("hazard-source"),
    /** 技术负责人. */
    TECHNICAL("hazard-source"),
    /** 操作负责人. */
    OPERATING("hazard-source");

    private final String kind;

    SiteRole(String kind) {
        this.kind = kind;
    }

    /** The roles at a site of that kind; none when there is no such kind. */
    static List<SiteRole> at(String kind) {
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
