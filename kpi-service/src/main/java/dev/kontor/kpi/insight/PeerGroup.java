package dev.kontor.kpi.insight;

import org.eclipse.microprofile.graphql.Description;

/** Peers. */
@Description("Peers.")
public enum PeerGroup {
    @Description("Same tier.")
    SAME_TIER,
    @Description("Same industry.")
    SAME_INDUSTRY,
    @Description("All accounts.")
    PORTFOLIO
}
