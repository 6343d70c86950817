package berm.domain.weather;

/**
 * A rainstorm warning signal 暴雨预警信号 of the weather service, from the lowest. It is the weather's
 * and not the pond's: which colour a pond takes of it is for its plan to say.
 */
public enum RainSignal {
    BLUE,
    YELLOW,
    ORANGE,
    RED
}
