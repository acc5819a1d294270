package dev.kontor.bench.load.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What processes have used so far, from {@code /proc}. Nothing where there is none, as on macOS: the figures are then
 * missing from the tables.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
public final class Usage {

    /** A tick of {@code /proc}: the kernel counts in hundredths of a second for programs, on all common machines. */
    private static final long TICK_MILLIS = 10;

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private Usage() {}

    public static boolean isKnown() {
        return Files.exists(Path.of("/proc/stat"));
    }

    /** Milliseconds of CPU of a process and its descendants, those that have ended included. */
    public static long cpuMillis(ProcessHandle process) {
        return tree(process).mapToLong(Usage::ofOne).sum();
    }

    /** Milliseconds of CPU of this process and of its children that have ended. */
    static long ownCpuMillis() {
        return ofOne(ProcessHandle.current());
    }

    private static long ofOne(ProcessHandle process) {
        String stat = content("/proc/" + process.pid() + "/stat");
        // The name, in parentheses, may have spaces in it. After it: state (3), …, utime (14), stime, cutime, cstime.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length < 15 ? 0 : ticks(fields, 11, 15) * TICK_MILLIS;
    }

    /** Bytes of memory of a process and its descendants. */
    public static long residentBytes(ProcessHandle process) {
        return tree(process)
                .mapToLong(one -> {
                    Matcher found = RESIDENT.matcher(content("/proc/" + one.pid() + "/status"));
                    return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
                })
                .sum();
    }

    /** Milliseconds of CPU that all processes of this machine have used together. */
    static long machineCpuMillis() {
        // cpu user nice system idle iowait irq softirq steal
        String[] fields = content("/proc/stat").lines().findFirst().orElse("").split(" +", -1);
        return fields.length < 9 ? 0 : (ticks(fields, 1, 4) + ticks(fields, 6, 9)) * TICK_MILLIS;
    }

    private static Stream<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static long ticks(String[] fields, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += Long.parseLong(fields[i]);
        }
        return sum;
    }

    /** Empty when the process has ended meanwhile. */
    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            return "";
        }
    }
}
