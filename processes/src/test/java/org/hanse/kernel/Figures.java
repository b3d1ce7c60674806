package org.hanse.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Measures two ways side by side, interleaved, and keeps the figures in {@code docs/benchmarks.json}. */
public final class Figures {

    private static final int ROUNDS = 3;
    private static final Path FILE = Path.of("..", "docs", "benchmarks.json");
    private static final Pattern ROW = Pattern.compile("\\{\"name\":\"([^\"]+)\".*?}", Pattern.DOTALL);

    private Figures() {}

    /** One way of doing a thing. */
    @FunctionalInterface
    public interface Way {
        /** Does it once. */
        void run();
    }

    /**
     * Times both ways in turn, one warm-up and three rounds, and writes the medians.
     *
     * @param aim what the ratio must be, such as {@code <= 0.1} or {@code >= 0.6}; operations a second are compared where
     *     the unit ends in {@code /s}, milliseconds an operation elsewhere
     */
    public static void compare(String name, int times, Way anchor, Way ours, String unit, String aim) {
        long[] anchors = new long[ROUNDS];
        long[] own = new long[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long anchorNs = time(times, anchor);
            long ownNs = time(times, ours);
            if (round >= 0) {
                anchors[round] = anchorNs;
                own[round] = ownNs;
            }
        }
        BigDecimal a = figure(median(anchors), times, unit);
        BigDecimal b = figure(median(own), times, unit);
        keep(name, a, b, unit, aim);
    }

    /** Keeps figures that were measured elsewhere. */
    public static void keep(String name, BigDecimal anchor, BigDecimal ours, String unit, String aim) {
        BigDecimal ratio = ours.divide(anchor, 4, RoundingMode.HALF_EVEN);
        BigDecimal bound = new BigDecimal(aim.substring(2).strip());
        boolean met = aim.startsWith("<=") ? ratio.compareTo(bound) <= 0 : ratio.compareTo(bound) >= 0;
        String row = "{\"name\":\"" + name + "\",\"anchor\":" + anchor + ",\"ours\":" + ours + ",\"unit\":\"" + unit
                + "\",\"ratio\":" + ratio + ",\"aim\":\"" + aim + "\",\"met\":" + met + "}";
        SortedMap<String, String> rows = read();
        rows.put(name, row);
        write(new ArrayList<>(rows.values()));
    }

    private static long time(int times, Way way) {
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            way.run();
        }
        return System.nanoTime() - begin;
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static BigDecimal figure(long nanos, int times, String unit) {
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
            Files.writeString(FILE, rows.stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
