package berm.domain.alarm;

/** What a person may do about alarms and events. */
public enum ActionKind {
    ACKNOWLEDGE,
    VERIFY,
    ACT,
    FEED_BACK,
    RELEASE,
    /** Takes the event as of a lower colour from now on. */
    DOWNGRADE,
    SHELVE,
    UNSHELVE,
    TAKE_OUT_OF_SERVICE,
    RETURN_TO_SERVICE,
    /** Lets a latched alarm go. */
    RESET,
    /** Records that a person was called. */
    CALL,
    /** Ticks off a task that the response plan asks for. */
    TASK,
    REMARK,
    /** Proposes what is to be told outside the organisation. */
    DRAFT,
    /** Lets a draft out to other authorities. */
    ISSUE,
    /** Has the sirens of the site sound. */
    SOUND
}
