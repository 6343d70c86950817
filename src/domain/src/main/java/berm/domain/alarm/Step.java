package berm.domain.alarm;

/** The steps in which people close the loop (闭环) of an event, in their order. */
public enum Step {
    /** 接警: somebody knows. */
    ACKNOWLEDGE,
    /** 核实: it is real, or it is not. */
    VERIFY,
    /** 处置: something is done about it. */
    ACT,
    /** 反馈: what came of it is told. */
    FEED_BACK,
    /** 解除: it is declared over; no clock runs. */
    RELEASE
}
