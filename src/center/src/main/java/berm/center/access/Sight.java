package berm.center.access;

/** What one visitor may see for as long as it may: for streams, which outlive their request. */
public interface Sight {

    /** Whether it may read that site. */
    boolean sees(String world, String site);

    /** False once its session or token has ended or its rights are others: the stream must end. */
    boolean holds();
}
