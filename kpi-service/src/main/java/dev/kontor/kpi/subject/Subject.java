package dev.kontor.kpi.subject;

import dev.kontor.kit.relay.GlobalId;
import java.util.Optional;
import java.util.UUID;

/** What a KPI is about. */
public sealed interface Subject {

    /** GraphQL type of accounts, which accounts-service owns. */
    String ACCOUNT_TYPE = "KeyAccount";

    /** GraphQL type of the company. */
    String COMPANY_TYPE = "Company";

    /** Key of the company in global ids. */
    String COMPANY_KEY = "company";

    /** The subject's key in the database. */
    UUID key();

    /** The subject's key in global ids. */
    String name();

    /** Reads a global id of a key account; any well-formed one will do. */
    static Optional<Account> parseAccount(String id) {
        return GlobalId.parseUuid(ACCOUNT_TYPE, id).filter(Account::isPossible).map(Account::new);
    }

    /** Reads what {@link #name()} wrote. */
    static Optional<Subject> parseName(String name) {
        return name.equals(COMPANY_KEY)
                ? Optional.of(new Company())
                : parseAccount(new GlobalId(ACCOUNT_TYPE, name).encode()).map(account -> account);
    }

    /** The subject with that key in the database. */
    static Subject ofKey(UUID key) {
        return key.equals(Company.KEY) ? new Company() : new Account(key);
    }

    /**
     * A key account.
     *
     * @param key its key in accounts-service
     */
    record Account(UUID key) implements Subject {

        public Account {
            if (!isPossible(key)) {
                throw new IllegalArgumentException("The nil UUID stands for the company");
            }
        }

        @Override
        public String name() {
            return key.toString();
        }

        /** The global id. */
        public String id() {
            return GlobalId.of(ACCOUNT_TYPE, key).encode();
        }

        private static boolean isPossible(UUID key) {
            return !key.equals(Company.KEY);
        }
    }

    /** The company itself. */
    record Company() implements Subject {

        /** RFC 9562's nil UUID, so that a subject is one non-null column that every index can lead with. */
        private static final UUID KEY = new UUID(0, 0);

        @Override
        public UUID key() {
            return KEY;
        }

        @Override
        public String name() {
            return COMPANY_KEY;
        }
    }
}
