package dev.kontor.e2e;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Each scenario makes its point: its own {@code story.graphql}, asked of the running suite, answers with the numbers that
 * follow from its files.
 *
 * <p>One suite serves them all, since starting one takes longer than loading five. Accounts do not mind each other. The
 * company is one, so each scenario is loaded when its turn has come, and what it tells about the company supersedes what
 * those before it told. Startup is first: how much of the revenue one customer brings depends on all accounts there are.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ScenariosIT {
    private RunningSuite suite;

    @BeforeAll
    void start() throws IOException {
        suite = RunningSuite.startEmpty("scenarios");
    }

    @AfterAll
    void stop() {
        suite.close();
    }

    @Nested
    @Order(1)
    class Startup extends StartupStory {
        Startup() {
            super(suite);
        }
    }

    @Nested
    @Order(2)
    class Consulting extends ConsultingStory {
        Consulting() {
            super(suite);
        }
    }

    @Nested
    @Order(3)
    class Agency extends AgencyStory {
        Agency() {
            super(suite);
        }
    }

    @Nested
    @Order(4)
    class Restaurant extends RestaurantStory {
        Restaurant() {
            super(suite);
        }
    }

    @Nested
    @Order(5)
    class Manufacturing extends ManufacturingStory {
        Manufacturing() {
            super(suite);
        }
    }
}
