package org.hanse.portal.customs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hanse.customs.PackShipment;
import org.hanse.customs.PaperSheet;
import org.hanse.deal.Shipment;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;

/** The page's form for how a shipment is packed. */
public class PackForm {

    private List<Row> lines = new ArrayList<>();
    private String packageKind = "cartons";
    private String marks = "";
    private String containers = "";
    private String seals = "";
    private String language = "en";
    private boolean preference;
    private boolean woodPackaging;
    private boolean dangerous;
    private boolean dualUse;
    private String speciesAnnex = "";

    /** One line of goods. */
    public static class Row {
        private int lineNo;
        private int packages = 1;
        private String netKg = "";
        private String grossKg = "";

        public int getLineNo() {
            return lineNo;
        }

        public void setLineNo(int lineNo) {
            this.lineNo = lineNo;
        }

        public int getPackages() {
            return packages;
        }

        public void setPackages(int packages) {
            this.packages = packages;
        }

        public String getNetKg() {
            return netKg;
        }

        public void setNetKg(String netKg) {
            this.netKg = netKg;
        }

        public String getGrossKg() {
            return grossKg;
        }

        public void setGrossKg(String grossKg) {
            this.grossKg = grossKg;
        }
    }

    static PackForm of(PaperSheet.Packing packing, Shipment shipment) {
        PackForm form = new PackForm();
        shipment.lines().forEach(line -> {
            Row row = new Row();
            row.setLineNo(line.lineNo());
            packing.lines().stream()
                    .filter(packed -> packed.lineNo() == line.lineNo())
                    .findFirst()
                    .ifPresent(packed -> {
                        row.setPackages(packed.packages());
                        row.setNetKg(packed.netKg().toPlainString());
                        row.setGrossKg(packed.grossKg().toPlainString());
                    });
            form.lines.add(row);
        });
        form.packageKind = packing.packageKind();
        form.marks = String.join("\n", packing.marks());
        form.containers = String.join(", ", packing.containers());
        form.seals = String.join(", ", packing.seals());
        form.preference = packing.preference();
        form.woodPackaging = packing.woodPackaging();
        form.dangerous = packing.dangerous();
        form.dualUse = packing.dualUse();
        form.speciesAnnex = packing.speciesAnnex() == null ? "" : packing.speciesAnnex();
        return form;
    }

    PackShipment command() {
        return new PackShipment(
                lines.stream()
                        .map(row -> new PackShipment.PackedLine(
                                row.lineNo, row.packages, kilograms(row.netKg), kilograms(row.grossKg)))
                        .toList(),
                packageKind,
                split(marks, "\\R"),
                split(containers, "[,\\s]+"),
                split(seals, "[,\\s]+"),
                preference,
                woodPackaging,
                dangerous,
                dualUse,
                speciesAnnex.isBlank() ? null : speciesAnnex);
    }

    private static BigDecimal kilograms(String text) {
        try {
            BigDecimal value = new BigDecimal(text.strip().replace(",", "."));
            if (value.signum() > 0 && value.scale() <= 3) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(KernelReason.INVALID_FIELD, text).because(e);
        }
        throw new Refusal(KernelReason.INVALID_FIELD, text);
    }

    private static List<String> split(String text, String by) {
        return Arrays.stream(text.split(by))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    public List<Row> getLines() {
        return lines;
    }

    public void setLines(List<Row> lines) {
        this.lines = lines;
    }

    public String getPackageKind() {
        return packageKind;
    }

    public void setPackageKind(String packageKind) {
        this.packageKind = packageKind;
    }

    public String getMarks() {
        return marks;
    }

    public void setMarks(String marks) {
        this.marks = marks;
    }

    public String getContainers() {
        return containers;
    }

    public void setContainers(String containers) {
        this.containers = containers;
    }

    public String getSeals() {
        return seals;
    }

    public void setSeals(String seals) {
        this.seals = seals;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isPreference() {
        return preference;
    }

    public void setPreference(boolean preference) {
        this.preference = preference;
    }

    public boolean isWoodPackaging() {
        return woodPackaging;
    }

    public void setWoodPackaging(boolean woodPackaging) {
        this.woodPackaging = woodPackaging;
    }

    public boolean isDangerous() {
        return dangerous;
    }

    public void setDangerous(boolean dangerous) {
        this.dangerous = dangerous;
    }

    public String getSpeciesAnnex() {
        return speciesAnnex;
    }

    public void setSpeciesAnnex(String speciesAnnex) {
        this.speciesAnnex = speciesAnnex.matches("[ABCD]") ? speciesAnnex : "";
    }

    public boolean isDualUse() {
        return dualUse;
    }

    public void setDualUse(boolean dualUse) {
        this.dualUse = dualUse;
    }
}
