/** The document of the API, made of the endpoints that there are. */
@NullMarked
package berm.center.openapi;

import org.jspecify.annotations.NullMarked;
