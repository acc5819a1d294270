package dev.kontor.bench.load.run;

/**
 * One contender's turn in one round.
 *
 * @param cpuMillisPerRequest of the contender's processes; not a number where that cannot be told, as all that follows
 * @param cpuPercent of one core
 * @param otherCpuPercent of one core: what was used by everything but the contender, the subgraphs and the load, so also
 *     by the contenders whose turn it was not
 * @param callsPerRequest to subgraphs
 */
public record Sample(
        Wrk.Load load,
        double cpuMillisPerRequest,
        double cpuPercent,
        double otherCpuPercent,
        double residentBytes,
        double callsPerRequest) {}
