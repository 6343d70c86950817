package berm.messages;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a site.
 *
 * @param phone digits, with + before and spaces or - between them
 * @param level in which order those of a role are called, 1 first
 */
public record SitePerson(
        String name, SiteRole role, @Nullable String organisation, String phone, int level) {}
