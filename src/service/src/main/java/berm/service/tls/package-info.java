/** Certificates and keys by which clients and servers know each other. */
@NullMarked
package berm.service.tls;

import org.jspecify.annotations.NullMarked;
