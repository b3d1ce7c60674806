package org.hanse.portal.customs;

import java.util.List;
import java.util.Map;
import org.hanse.customs.CodeQuestion;
import org.hanse.customs.CodeQuestions;
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
    TaskView decideCodeView(CodeQuestions questions, Papers papers, Deals deals) {
        return new Shows("decide-code") {
            @Override
            public void prepare(TaskRow task, Model model, Map<String, String> form) {
                ShipmentId shipment = ShipmentId.of(task.businessKey());
                List<CodeQuestion> open = questions.of(shipment);
                model.addAttribute("deal", deals.get(papers.sheet(shipment).deal()));
                model.addAttribute("questions", open);
                for (int at = 0; at < open.size(); at++) {
                    form.put(
                            "lines[" + at + "].lineNo",
                            Integer.toString(open.get(at).lineNo()));
                    form.put("lines[" + at + "].hsCode", open.get(at).said());
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

    @Bean
    TaskView proveExitView() {
        return new OnExit("prove-exit");
    }

    @Bean
    TaskView proveExitLateView() {
        return new OnExit("prove-exit-late");
    }

    private static final class OnExit extends OnPapers {

        OnExit(String taskKey) {
            super(taskKey);
        }

        @Override
        public String href(TaskRow task) {
            return "/shipments/" + task.businessKey() + "/exit";
        }
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
