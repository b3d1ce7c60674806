package org.hanse.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures two ways side by side, interleaved, the first round thrown away, and keeps the figures in
 * {@code docs/benchmarks.json} and {@code docs/benchmarks.md}. With {@code -Dhanse.bench.short=true} rounds are short, and
 * what comes out lies in {@code target}: it shows that the bench runs, not how fast anything is.
 */
public final class Figures {

    /** Rounds that count. */
    public static final int ROUNDS = 3;

    private static final boolean SHORT = Boolean.getBoolean("hanse.bench.short");
    private static final int SHORTER = 20;
    private static final Path FOLDER = SHORT ? Path.of("target") : Path.of("..", "docs");
    private static final Path FILE = FOLDER.resolve("benchmarks.json");
    private static final Pattern ROW = Pattern.compile("\\{\"name\":\"([^\"]+)\".*?}", Pattern.DOTALL);

    private Figures() {}

    /** One way of doing a thing. */
    @FunctionalInterface
    public interface Way {
        /** Does it once. */
        void run();
    }

    /** How often to do a thing that is done so often in a whole run. */
    public static int times(int whole) {
        return SHORT ? Math.max(1, whole / SHORTER) : whole;
    }

    /**
     * Times both ways in turn, one warm-up and three rounds, and keeps minimum, median and maximum.
     *
     * @param aim what the ratio must be, such as {@code <= 0.1} or {@code >= 0.6}; operations a second are compared where
     *     the unit ends in {@code /s}, milliseconds an operation elsewhere
     * @param about what it is held against, and what limits it
     */
    public static void compare(String name, int whole, Way anchor, Way ours, String unit, String aim, String about) {
        int times = times(whole);
        BigDecimal[] anchors = new BigDecimal[ROUNDS];
        BigDecimal[] own = new BigDecimal[ROUNDS];
        long cpu = 0;
        for (int round = -1; round < ROUNDS; round++) {
            long anchorNs = time(times, anchor);
            long before = cpuNanos();
            long ownNs = time(times, ours);
            if (round >= 0) {
                cpu += cpuNanos() - before;
                anchors[round] = figure(anchorNs, times, unit);
                own[round] = figure(ownNs, times, unit);
            }
        }
        BigDecimal each = BigDecimal.valueOf(cpu)
                .divide(BigDecimal.valueOf(1_000_000L * ROUNDS * times), 3, RoundingMode.HALF_EVEN);
        keep(name, anchors, own, unit, aim, about + "; CPU of ours in this JVM " + each + " ms each");
    }

    /** Keeps figures that were measured elsewhere, one a round. */
    public static void keep(
            String name, BigDecimal[] anchors, BigDecimal[] own, String unit, String aim, String about) {
        Arrays.sort(anchors);
        Arrays.sort(own);
        BigDecimal anchor = anchors[anchors.length / 2];
        BigDecimal ours = own[own.length / 2];
        BigDecimal ratio = ours.divide(anchor, 4, RoundingMode.HALF_EVEN);
        BigDecimal bound = new BigDecimal(aim.substring(2).strip());
        boolean met = aim.startsWith("<=") ? ratio.compareTo(bound) <= 0 : ratio.compareTo(bound) >= 0;
        String row = "{\"name\":\"" + name + "\",\"anchor\":" + anchor + ",\"ours\":" + ours + ",\"unit\":\"" + unit
                + "\",\"ratio\":" + ratio + ",\"aim\":\"" + aim + "\",\"met\":" + met + "}";
        SortedMap<String, String> rows = read();
        rows.put(name, row);
        write(new ArrayList<>(rows.values()));
        BenchmarkPage.put(
                FOLDER.resolve("benchmarks.md"),
                name,
                List.of(spread(anchors), spread(own), unit, ratio.toPlainString(), aim, met ? "yes" : "no", about));
    }

    private static String spread(BigDecimal[] sorted) {
        return sorted[0] + " / " + sorted[sorted.length / 2] + " / " + sorted[sorted.length - 1];
    }

    private static long time(int times, Way way) {
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            way.run();
        }
        return System.nanoTime() - begin;
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** Operations a second, or milliseconds an operation. */
    public static BigDecimal figure(long nanos, int times, String unit) {
        BigDecimal total = BigDecimal.valueOf(nanos);
        BigDecimal count = BigDecimal.valueOf(times);
        return unit.endsWith("/s")
                ? count.multiply(BigDecimal.valueOf(1_000_000_000)).divide(total, 1, RoundingMode.HALF_EVEN)
                : total.divide(count.multiply(BigDecimal.valueOf(1_000_000)), 3, RoundingMode.HALF_EVEN);
    }

    private static SortedMap<String, String> read() {
        SortedMap<String, String> rows = new TreeMap<>();
        try {
            if (Files.exists(FILE)) {
                Matcher row = ROW.matcher(Files.readString(FILE));
                while (row.find()) {
                    rows.put(row.group(1), row.group());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<String> rows) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FILE, rows.stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
