package dev.kontor.gateway.http;

import io.vertx.core.Future;

/** Where supergraphs come from; looked at again and again, on one event loop. */
interface SupergraphSource {

    /**
     * What there is now. Does not fail for what is there, or is not: that is in the {@link Finding}. Not to be called again
     * before it has ended.
     */
    Future<Finding> look();
}
