package berm.testkit;

import berm.history.History;

class InMemoryHistoryTest extends HistoryContract {
    private final InMemoryHistory history = new InMemoryHistory();

    @Override
    protected History history() {
        return history;
    }

    @Override
    protected void stopStore() {
        history.goAway();
    }

    @Override
    protected void startStore() {
        history.comeBack();
    }
}
