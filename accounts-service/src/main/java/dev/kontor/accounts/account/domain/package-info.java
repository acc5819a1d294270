/** Key accounts and their managers: values, rules, and the ports to where they are kept. */
@NullMarked
package dev.kontor.accounts.account.domain;

import org.jspecify.annotations.NullMarked;
