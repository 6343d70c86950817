package berm.launcher.embedded;

/** Thrown when a server cannot listen on its port; the message is written for the operator. */
public final class PortTakenException extends RuntimeException {
    PortTakenException(LoopbackPort port, Exception cause) {
        super(
                "Port %d for %s cannot be used (%s): another program may listen there. "
                                .formatted(port.number(), port.purpose(), cause.getMessage())
                        + "Stop that program, or choose other ports with "
                        + port.setting()
                        + ".",
                cause);
    }
}
