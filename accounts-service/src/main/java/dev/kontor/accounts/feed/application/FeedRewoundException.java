package dev.kontor.accounts.feed.application;

/** A reader is farther than the feed has ever been: the database was set back, and the reader's copy is not of it. */
public final class FeedRewoundException extends RuntimeException {}
