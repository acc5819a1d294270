/** The policies that what is deployed must satisfy. */
@NullMarked
package dev.kontor.k8s;

import org.jspecify.annotations.NullMarked;
