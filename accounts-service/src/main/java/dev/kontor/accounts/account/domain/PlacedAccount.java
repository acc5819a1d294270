package dev.kontor.accounts.account.domain;

import dev.kontor.kit.relay.Cursor;

/** An account and its place in the order that it was found in. */
public record PlacedAccount(KeyAccount account, Cursor place) {}
