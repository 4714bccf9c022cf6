package com.seekapa.server.eventstore;

class MemoryEventStoreTest extends EventStoreContract {
  @Override
  EventStore open() {
    return EventStore.inMemory(() -> NOW);
  }
}
