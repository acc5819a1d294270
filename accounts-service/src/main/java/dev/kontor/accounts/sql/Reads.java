package dev.kontor.accounts.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Reads without a transaction, unless there is one. PostgreSQL runs each statement in one of its own anyway, and does not
 * have to be told to begin and to commit it, which takes as long as to find a row. Statements of one read see what was
 * committed before each of them, as they do in a transaction.
 */
@ApplicationScoped
public class Reads {

    private final TransactionSynchronizationRegistry transactions;
    private final SessionFactory sessions;
    private final Session current;

    Reads(TransactionSynchronizationRegistry transactions, SessionFactory sessions, Session current) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.current = current;
    }

    /** What is read with a session; its entities are of no use afterwards. */
    public <T> T read(Function<Session, T> work) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return work.apply(current);
        }
        // Not the session of the request, which remembers what was there before a mutation.
        try (Session session = sessions.openSession()) {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
            return work.apply(session);
        }
    }
}
