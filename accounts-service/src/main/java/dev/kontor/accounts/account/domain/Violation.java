package dev.kontor.accounts.account.domain;

/**
 * Input that breaks a rule.
 *
 * @param field name of the input's field
 * @param rule the rule
 * @param message for people
 */
public record Violation(String field, Rule rule, String message) {

    /** What to say of an account that would have no manager. */
    public static String managerRequired(AccountTier tier) {
        return "A %s account has a dedicated manager.".formatted(tier);
    }
}
