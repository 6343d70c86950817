package berm.center.asked;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a part of a form must be; the endpoint checks it, mostly by {@link Asked}. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Typed {

    /** Whether it must be there. */
    boolean needed() default false;

    /**
     * Characters of a text or things in a list, at most; 0 where nothing but the body's size says.
     */
    int most() default 0;

    /** The words of which it must be one. */
    Class<? extends Enum<?>> word() default Any.class;

    /** What it is: {@code date-time}, {@code date}; none for any text. */
    String format() default "";

    /** No words: any will do. */
    enum Any {}
}
