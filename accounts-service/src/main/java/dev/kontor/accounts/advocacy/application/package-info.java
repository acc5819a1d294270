/** Use cases of advocacy. */
@NullMarked
package dev.kontor.accounts.advocacy.application;

import org.jspecify.annotations.NullMarked;
