package berm.messages;

/**
 * Whom a failure of the site would hit.
 *
 * @param headPond whether it is a 头顶库: people or what they depend on within 1 km below the dam
 */
public record SiteConsequence(boolean headPond, int peopleDownstream) {}
