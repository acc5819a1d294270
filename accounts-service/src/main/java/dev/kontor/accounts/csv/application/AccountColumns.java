package dev.kontor.accounts.csv.application;

import java.util.List;

/** The columns of a file of accounts, in the order in which they are exported. */
public final class AccountColumns {

    /** Of accounts that exist; empty or not there for new ones. */
    public static final String NUMBER = "number";

    public static final String NAME = "name";
    public static final String TIER = "tier";
    public static final String LIFECYCLE = "lifecycle";
    public static final String INDUSTRY = "industry";
    public static final String COUNTRY = "country";
    public static final String CUSTOMER_SINCE = "customerSince";
    public static final String RENEWAL_DATE = "renewalDate";

    /** The {@code sub} of the manager's tokens. */
    public static final String MANAGER = "manager";

    /** The number of the account above. */
    public static final String PARENT = "parent";

    /** The version that was exported: who has changed the account since is not overwritten. */
    public static final String VERSION = "version";

    /** Names a new account of the file, so that a repeated import finds it; without it its values do. */
    public static final String KEY = "key";

    public static final List<String> EXPORTED = List.of(
            NUMBER, NAME, TIER, LIFECYCLE, INDUSTRY, COUNTRY, CUSTOMER_SINCE, RENEWAL_DATE, MANAGER, PARENT, VERSION);

    static final List<String> KNOWN = List.of(
            NUMBER,
            NAME,
            TIER,
            LIFECYCLE,
            INDUSTRY,
            COUNTRY,
            CUSTOMER_SINCE,
            RENEWAL_DATE,
            MANAGER,
            PARENT,
            VERSION,
            KEY);

    private AccountColumns() {}
}
