package berm.sim;

import java.io.IOException;

/** Where publications go, in the order given. */
public interface Outlet {
    /** Hands a publication on; it may still be under way when this returns. */
    void publish(Publication publication) throws IOException;

    /** Returns when everything handed on has been taken over by the receiver. */
    void flush() throws IOException;
}
