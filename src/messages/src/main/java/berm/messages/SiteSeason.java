package berm.messages;

/**
 * The level that a pond may have at most in a part of the year, as 汛限水位.
 *
 * @param from the first day of it, month and day as 04-15
 * @param to the last day of it; before {@code from} when the turn of the year lies between
 * @param most m, of the datum of the site
 */
public record SiteSeason(SiteName name, String from, String to, double most) {}
