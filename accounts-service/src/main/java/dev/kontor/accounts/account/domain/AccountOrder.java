package dev.kontor.accounts.account.domain;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** A total order of accounts: by the field, then by what makes it unambiguous. */
public record AccountOrder(Field field, Direction direction) {

    /** By name, ascending. */
    public static final AccountOrder DEFAULT = new AccountOrder(Field.NAME, Direction.ASC);

    /** What accounts can be ordered by. */
    @Enum("KeyAccountOrderField")
    @Description("Sortable fields.")
    public enum Field {
        @Description("Name, ignoring case.")
        NAME,

        @Description("Tier, highest first when ascending; then name.")
        TIER,

        @Description("Renewal date, accounts without one last when ascending; then name.")
        RENEWAL_DATE,

        @Description("Last change.")
        UPDATED_AT
    }

    /** Direction of an order. */
    @Enum("SortDirection")
    @Description("Direction of an order.")
    public enum Direction {
        @Description("Ascending.")
        ASC,

        @Description("Descending.")
        DESC
    }

    /** Name of the order in cursors. */
    public String name() {
        return field + ":" + direction;
    }
}
