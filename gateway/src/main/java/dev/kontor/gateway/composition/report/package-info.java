/** What is wrong, or worth knowing, and where: codes, places, errors and hints. */
@NullMarked
package dev.kontor.gateway.composition.report;

import org.jspecify.annotations.NullMarked;
