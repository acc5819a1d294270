package dev.kontor.gateway.executor;

import dev.kontor.gateway.response.ErrorCode;

/** Why the gateway ended a subscription. The message is fit for clients. */
public final class SubscriptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    SubscriptionException(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
