package berm.center.asked;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses with which an endpoint refuses besides those that follow from its form: 400 of what
 * has parameters, 404 of what has them in its path, and those of log-in and rights.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    int[] value();

    /** What it then says. */
    Class<?> as() default NotDone.Why.class;
}
