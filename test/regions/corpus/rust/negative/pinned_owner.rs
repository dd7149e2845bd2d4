use std::cell::RefCell;
use std::pin::Pin;
use std::rc::{Rc, Weak};

/// Ownership of the buffer passes to the task; the parent keeps a weak reference.
pub struct Task {
    owner: Weak<RefCell<Scheduler>>,
    future: Pin<Box<dyn std::future::Future<Output = ()>>>,
}

pub struct Scheduler {
    ready: Vec<Task>,
}

impl Scheduler {
    pub fn spawn(this: &Rc<RefCell<Self>>, future: impl std::future::Future<Output = ()> + 'static) {
        let task = Task { owner: Rc::downgrade(this), future: Box::pin(future) };
        this.borrow_mut().ready.push(task);
    }

    pub fn take_ownership(&mut self, mut other: Scheduler) {
        self.ready.append(&mut other.ready);
    }
}

pub fn is_owner(task: &Task, scheduler: &Rc<RefCell<Scheduler>>) -> bool {
    task.owner.upgrade().is_some_and(|owner| Rc::ptr_eq(&owner, scheduler))
}
