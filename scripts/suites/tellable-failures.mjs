/** Lets a failed comparison of elements be told: the runner cannot send them and would wait for ever. */
export function tellableFailures() {
  return {
    name: 'tellable-failures',
    transform({ path, body }) {
      if (path !== '/__web-dev-server__web-socket.js') return undefined;
      return { body: body.replace('structuredClone(obj)', 'tellable(obj)') + tellable.toString() };
    },
  };
}

/** Runs in the page. What cannot be copied is told as JSON, an element by the name of its tag. */
function tellable(value) {
  try {
    return structuredClone(value);
  } catch {
    const told = (_, part) => (part instanceof Node ? `<${part.nodeName}>` : part);
    return JSON.parse(JSON.stringify(value, told));
  }
}
