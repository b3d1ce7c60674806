package org.hanse.customs;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paper that the supplier brings.
 *
 * @param kind as in the list of required papers, such as {@code bill-of-lading}
 * @param facts what it says by {@link Fact#key()}; what is left out is read from its text where there is one
 */
public record SuppliedPaper(String kind, String fileName, byte[] content, Map<String, String> facts) {

    public SuppliedPaper {
        facts = Map.copyOf(facts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SuppliedPaper that
                && kind.equals(that.kind)
                && fileName.equals(that.fileName)
                && Arrays.equals(content, that.content)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, fileName, Arrays.hashCode(content), facts);
    }

    @Override
    public String toString() {
        return kind + " " + fileName;
    }
}
