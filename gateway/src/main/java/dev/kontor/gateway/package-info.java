@NullMarked
package dev.kontor.gateway;

import org.jspecify.annotations.NullMarked;
