package dev.kontor.accounts.account.domain;

/** The rules that input can break; their names are the stable codes in {@code InvalidInputError.rule}. */
public enum Rule {
    /** A text that must say something is empty or white space. */
    TEXT_BLANK,
    /** A text is longer than its field holds. */
    TEXT_TOO_LONG,
    /** A text holds control characters, line breaks included, or halves of surrogate pairs. */
    TEXT_CONTROL_CHARACTER,
    /** A name is empty or white space. */
    NAME_BLANK,
    /** A name is longer than 200 characters. */
    NAME_TOO_LONG,
    /** A name holds control characters. */
    NAME_CONTROL_CHARACTER,
    /** What should be an e-mail address is none. */
    EMAIL_MALFORMED,
    /** The subject is registered already, with another name or e-mail. */
    SUBJECT_TAKEN,
    /** No country has that code. */
    COUNTRY_UNKNOWN,
    /** An account would be above itself in the hierarchy. */
    HIERARCHY_CYCLE,
    /** STRATEGIC and KEY accounts have a dedicated manager. */
    MANAGER_REQUIRED,
    /** No manager has that id. */
    MANAGER_UNKNOWN,
    /** Nothing visible has the id that is referred to. */
    REFERENCE_UNKNOWN,
    /** A rating is below 0 or above 100. */
    RATING_OUT_OF_RANGE,
    /** A contact is said to have been before 1970 or in the future. */
    CONTACT_TIME_OUT_OF_RANGE,
    /** What lasts from one day to another ends before it has begun, or on the same day. */
    END_NOT_AFTER_START,
    /** An account has one plan at a time. */
    PLAN_OVERLAPS,
    /** An objective is due on a day of its plan. */
    DUE_OUTSIDE_PLAN,
    /** What should be the code of a KPI cannot be one. */
    KPI_CODE_MALFORMED,
    /** An amount of money is below 0, or has more than 15 digits before the point. */
    AMOUNT_OUT_OF_RANGE,
    /** An amount of money has more digits after the point than its currency. */
    AMOUNT_TOO_PRECISE,
    /** An account would refer itself. */
    REFERRAL_OF_ITSELF,
    /** An account refers another one once. */
    REFERRAL_EXISTS,
    /** There are as many of these already as there may be. */
    LIMIT_REACHED,
    /** The idempotency key was used for another request. */
    IDEMPOTENCY_KEY_REUSED
}
