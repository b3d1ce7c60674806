package org.hanse.portal.customs;

import java.util.List;
import java.util.Map;
import org.hanse.customs.PaperSheet;
import org.hanse.customs.Papers;
import org.hanse.deal.Deals;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** Papers have a page of their own; classification, customs' questions and held papers show what is needed to decide. */
@Configuration(proxyBeanMethods = false)
class CustomsTaskViews {

    @Bean
    TaskView supplyPapersView() {
        return new OnPapers("supply-papers");
    }

    @Bean
    TaskView correctPapersView() {
        return new OnPapers("correct-papers");
    }

    @Bean
    TaskView reviewPapersView() {
        return new OnPapers("review-papers");
    }

    @Bean
    TaskView classifyGoodsView(Papers papers, Deals deals) {
        return new Shows("classify-goods") {
            @Override
            public void prepare(TaskRow task, Model model, Map<String, String> form) {
                PaperSheet sheet = papers.sheet(ShipmentId.of(task.businessKey()));
                model.addAttribute("deal", deals.get(sheet.deal()));
                model.addAttribute("lines", sheet.lines());
                List<PaperSheet.Line> lines = sheet.lines();
                for (int at = 0; at < lines.size(); at++) {
                    String path = "lines[" + at + "].";
                    form.put(path + "lineNo", Integer.toString(lines.get(at).lineNo()));
                    String code = lines.get(at).hsCode();
                    String origin = lines.get(at).origin();
                    form.put(path + "hsCode", code == null ? "" : code);
                    form.put(path + "origin", origin == null ? "" : origin);
                }
            }
        };
    }

    @Bean
    TaskView answerCustomsView(Papers papers) {
        return new Shows("answer-customs") {
            @Override
            public void prepare(TaskRow task, Model model, Map<String, String> form) {
                model.addAttribute(
                        "declaration",
                        papers.sheet(ShipmentId.of(task.businessKey())).declaration());
            }
        };
    }

    @Bean
    TaskView liftHoldView(Papers papers) {
        return new Shows("lift-hold") {
            @Override
            public void prepare(TaskRow task, Model model, Map<String, String> form) {
                model.addAttribute(
                        "reviews",
                        papers.sheet(ShipmentId.of(task.businessKey())).reviews());
            }
        };
    }

    private static class OnPapers implements TaskView {

        private final String taskKey;

        OnPapers(String taskKey) {
            this.taskKey = taskKey;
        }

        @Override
        public String taskKey() {
            return taskKey;
        }

        @Override
        public String href(TaskRow task) {
            return "/shipments/" + task.businessKey() + "/papers";
        }
    }

    private abstract static class Shows implements TaskView {

        private final String taskKey;

        Shows(String taskKey) {
            this.taskKey = taskKey;
        }

        @Override
        public String taskKey() {
            return taskKey;
        }
    }
}
