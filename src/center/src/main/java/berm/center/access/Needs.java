package berm.center.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint's visitor must be allowed to do.
 *
 * <p>Where path or query name a {@code world} and a {@code site}, it must be allowed there; the
 * endpoint is not called otherwise. Where they do not, it must be allowed somewhere, and the
 * endpoint asks {@link Access} of each site it tells of or changes.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Operation value();

    /** Whether it must be allowed at every site, as what is changed is no single site's. */
    boolean everywhere() default false;
}
