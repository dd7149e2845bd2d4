'use strict';

const topics = require('../topics');

const TOOLS = ['lock', 'pin', 'delete'];

exports.lockTopic = function lockTopic(socket, data, callback) {
  if (!socket.uid) {
    return callback(new Error('[[error:no-privileges]]'));
  }
  topics.setLocked(data.tid, true, callback);
};

exports.countTopics = function countTopics(cid, callback) {
  topics.count({ cid }, callback);
};

exports.bookmark = function bookmark(socket, data, callback) {
  if (!socket.uid) {
    return callback(new Error('[[error:not-logged-in]]'));
  }
  topics.mark(socket.uid, data.pid, callback);
};

exports.names = () => TOOLS.map((tool) => tool.toUpperCase());
