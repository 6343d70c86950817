package berm.center.danger;

/** Something that somebody did about a hidden danger; when, in ms since 1970, UTC. */
record DangerStep(Danger.Step step, long happened, String by, String note) {}
