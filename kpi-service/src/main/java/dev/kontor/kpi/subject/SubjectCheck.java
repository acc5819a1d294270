package dev.kontor.kpi.subject;

import dev.kontor.kpi.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks how an input names a subject: an account or the company, exactly one. */
public final class SubjectCheck {

    private SubjectCheck() {}

    /** What came of it. */
    public sealed interface Result {

        /**
         * It names one.
         *
         * @param subject the subject
         */
        record Good(Subject subject) implements Result {}

        /**
         * It cannot be used.
         *
         * @param problem what is wrong
         */
        record Bad(Problem problem) implements Result {}
    }

    /**
     * The subject that is named by one of {@code accountId} and {@code company}.
     *
     * @param known the accounts that there are, of those that are named
     */
    public static Result check(
            @Nullable String accountId, @Nullable Boolean company, Set<Subject.Account> known, List<String> path) {
        boolean isCompany = Boolean.TRUE.equals(company);
        if ((accountId == null) == !isCompany) {
            return new Result.Bad(
                    new Problem.Invalid("Name an account or the company, exactly one.", path, "SUBJECT_NOT_ONE"));
        }
        if (accountId == null) {
            return new Result.Good(new Subject.Company());
        }
        Optional<Subject.Account> account = Subject.parseAccount(accountId).filter(known::contains);
        if (account.isPresent()) {
            return new Result.Good(account.get());
        }
        List<String> deeper = new ArrayList<>(path);
        deeper.add("accountId");
        return new Result.Bad(new Problem.NotFound("No account has this id.", deeper));
    }
}
