package dev.kontor.accounts.account.api;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the request. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The token's {@code sub}. */
    public String subject() {
        return token.getSubject();
    }
}
